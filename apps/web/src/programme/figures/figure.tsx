interface FigureProps {
  value: string;
  text: string;
  detail?: string;
  /** 0 to 1: drawn as a bar under the words that say the same. */
  share?: number | undefined;
  strong?: boolean;
}

/** One figure with its meaning; the bar is decoration. */
export function Figure({ value, text, detail, share, strong }: FigureProps) {
  return (
    <li className={strong ? 'card figure figure--strong' : 'card figure'}>
      <b>{value}</b>
      <span>{text}</span>
      {share !== undefined && <Bar share={share} />}
      {detail && <small>{detail}</small>}
    </li>
  );
}

/** How much of a whole; what it shows stands in words beside it. */
export function Bar({ share }: { share: number }) {
  return (
    <span className="bar" aria-hidden="true">
      <i style={{ width: `${Math.min(100, Math.max(0, share * 100))}%` }} />
    </span>
  );
}
