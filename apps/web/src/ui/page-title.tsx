import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { arrive } from './arrival.js';
import { titleCount } from './feedback/title-count.js';

/**
 * The h1 of a page. Sets the document's title and takes the focus after a change of route: that is how the new
 * page is read out, once.
 */
export function PageTitle({
  title,
  children,
  hidden,
}: {
  title: string;
  children?: ComponentChildren;
  hidden?: boolean;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const count = titleCount.use();
  useEffect(() => {
    document.title = `${count ? `(${count}) ` : ''}${title} – Lotsennetz`;
  }, [title, count]);
  useLayoutEffect(() => {
    if (heading.current) arrive(heading.current);
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={hidden ? 'sr' : undefined}>
      {children ?? title}
    </h1>
  );
}
