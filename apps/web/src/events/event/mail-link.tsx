export function MailLink({ email, subject }: { email: string; subject: string }) {
  return <a href={`mailto:${email}?subject=${encodeURIComponent(subject)}`}>{email}</a>;
}
