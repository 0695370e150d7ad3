import { useLingui } from '@lingui/react';

interface Part {
  text: string;
  added: boolean;
  removed: boolean;
}

export interface Difference {
  field: string;
  name: string;
  parts: readonly Part[];
}

/** Field by field what differs, word by word: taken out struck through, new underlined, and both said in words. */
export function Differences({ differences }: { differences: readonly Difference[] }) {
  const { i18n } = useLingui();
  return (
    <dl className="differences">
      {differences.map(({ field, name, parts }) => (
        <div key={field}>
          <dt>{name}</dt>
          <dd>
            {parts.map((part, index) => {
              if (part.added)
                return (
                  <ins key={index}>
                    <span className="sr">{i18n._('[neu:')} </span>
                    {part.text}
                    <span className="sr">]</span>
                  </ins>
                );
              if (part.removed)
                return (
                  <del key={index}>
                    <span className="sr">{i18n._('[vorher:')} </span>
                    {part.text}
                    <span className="sr">]</span>
                  </del>
                );
              return <span key={index}>{part.text}</span>;
            })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
