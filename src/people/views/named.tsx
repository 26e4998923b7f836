/** A name as it was written, whatever the direction of the page; long ones wrap. */
export function Named({ name }: { name: string }) {
  return <span dir="auto">{name}</span>;
}

/** An e-mail, which reads from left to right and may break before its @. */
export function Email({ email }: { email: string }) {
  const at = email.lastIndexOf("@");
  return (
    <span dir="ltr">
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </span>
  );
}
