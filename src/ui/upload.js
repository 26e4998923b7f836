// A file is sent as soon as it is chosen, with its progress; the form then only names it. Before client.js: a form that
// still waits for its files is held back first.
{
  const isUnderWay = (form) => form.querySelector(".held progress") !== null;

  addEventListener("submit", (event) => {
    const { target: form, submitter } = event;
    if (!isUnderWay(form)) return;
    event.preventDefault();
    form.sender = submitter;
  });

  addEventListener("change", ({ target: input }) => {
    if (!input.dataset?.upload) return;
    const isSmall = (file) => file.size <= Number(input.dataset.most);
    const files = [...input.files];
    // What is too large stays in the field: the server says so in words.
    if (!files.every(isSmall)) return;
    const list = input.parentElement.querySelector(".held");
    for (const file of files) sendAhead(input, list.appendChild(document.createElement("li")), file);
    input.value = "";
  });

  /** One file: its progress, then its name, or what is wrong with it and the way to try again. */
  const sendAhead = (input, item, file) => {
    const { upload, sending, cut, held, retry, remove } = input.dataset;
    const say = (text) => {
      item.textContent = text.replace("%", file.name);
    };
    const again = () => sendAhead(input, item, file);
    const request = new XMLHttpRequest();
    say(sending);
    showProgress(request, item, file.name);
    request.addEventListener("load", () => {
      const answer = request.response ?? {};
      const isKept = request.status === 201;
      say(isKept ? held : (answer.problems?.[0]?.detail ?? answer.detail ?? answer.title ?? cut));
      if (isKept) hold(item, answer.held);
      button(item, remove, () => item.remove());
    });
    request.addEventListener("error", () => {
      say(cut);
      button(item, retry, again);
      button(item, remove, () => item.remove());
    });
    request.addEventListener("loadend", () => goOn(input.form));
    request.open("POST", upload);
    request.responseType = "json";
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
    request.setRequestHeader("content-type", "application/octet-stream");
    request.send(file);
  };

  const showProgress = (request, item, name) => {
    const bar = item.appendChild(document.createElement("progress"));
    bar.max = 1;
    bar.setAttribute("aria-label", name);
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      bar.value = loaded / total;
    });
  };

  const hold = (item, value) => {
    const field = item.appendChild(document.createElement("input"));
    Object.assign(field, { type: "hidden", name: "held", value });
  };

  const button = (item, label, act) => {
    const made = item.appendChild(document.createElement("button"));
    Object.assign(made, { type: "button", className: "act plain", textContent: label });
    made.addEventListener("click", act);
  };

  /** A form that was sent while its files were under way goes on once they are there. */
  const goOn = (form) => {
    if (!form.sender || isUnderWay(form)) return;
    const { sender } = form;
    form.sender = undefined;
    form.requestSubmit(sender);
  };
}
