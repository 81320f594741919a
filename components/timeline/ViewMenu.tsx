export interface ViewMenuProps {
  name: string;
  choices: { key: string; label: string; href: string; current: boolean }[];
}

/** One way to look at the picture, with the others behind it; plain links, so that it needs no script. */
export function ViewMenu({ name, choices }: ViewMenuProps) {
  const current = choices.find((choice) => choice.current);
  return (
    <details className="tl-menu" name="view">
      <summary className="pill">
        <span className="text-ink-2">{name}</span> {current?.label}
      </summary>
      <ul>
        {choices.map(({ key, label, href, current: isCurrent }) => (
          <li key={key}>
            <a href={href} aria-current={isCurrent ? "true" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
