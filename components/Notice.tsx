/** A sentence above a list about what is shown, or why nothing is. */
export function Notice({ text }: { text: string }) {
  return (
    <p role="status" className="my-4 rounded-lg border border-line bg-brand-soft px-4 py-3">
      {text}
    </p>
  );
}
