/** The mark of the portal: two rings joined, as the partners of a programme are. The stylesheet recolours it. */
export function Mark() {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="mark"
      viewBox="0 0 32 32"
      width="32"
      height="32"
      fill="none"
      strokeWidth="4"
      aria-hidden="true"
    >
      <circle className="mark-one" stroke="#2f6ba8" cx="11.5" cy="16" r="8" />
      <circle className="mark-other" stroke="#b5762a" cx="20.5" cy="16" r="8" />
      <path className="mark-one" stroke="#2f6ba8" d="M12.9 8.1A8 8 0 0 1 18.4 12" />
    </svg>
  );
}
