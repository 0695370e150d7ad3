import type { ComponentChildren } from 'preact';

const ADDRESS = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)]/g;

/** The plain text as a mail program shows it: addresses become links, nothing else does. */
export function MailText({ text }: { text: string }) {
  const parts: ComponentChildren[] = [];
  let end = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    parts.push(
      text.slice(end, index),
      <a key={index} href={address} rel="noopener">
        {address}
      </a>,
    );
    end = index + address.length;
  }
  return (
    <pre className="mail__text">
      {parts}
      {text.slice(end)}
    </pre>
  );
}
