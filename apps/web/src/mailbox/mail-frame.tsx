import { useRef } from 'react';

const STYLE = /<style>([\s\S]*?)<\/style>/;

/**
 * The HTML of a mail in a frame of its own, in which no script runs. The page's policy allows no inline styles: those
 * of the mail are handed over as a sheet.
 */
export function MailFrame({ html, title }: { html: string; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const css = STYLE.exec(html)?.[1] ?? '';
  const shown = html.replace(STYLE, '<base target="_top">');
  function arrange() {
    const element = frame.current;
    const inner = element?.contentWindow as (Window & typeof globalThis) | null | undefined;
    const document = element?.contentDocument;
    if (!element || !inner || !document) return;
    const sheet = new inner.CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
    element.height = String(document.documentElement.scrollHeight);
  }
  return (
    <iframe
      ref={frame}
      className="mail__frame"
      title={title}
      sandbox="allow-same-origin allow-top-navigation-by-user-activation"
      srcDoc={shown}
      onLoad={arrange}
    />
  );
}
