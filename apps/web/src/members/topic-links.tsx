/** Topics that lead to the questions about them. */
export function TopicLinks({ topics }: { topics: readonly { id: string; name: string }[] }) {
  return (
    <ul className="chips">
      {topics.map(({ id, name }) => (
        <li key={id}>
          <a className="tag tag--blue" href={`/austausch?thema=${encodeURIComponent(id)}`}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
