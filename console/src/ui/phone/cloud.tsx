/** A cloud with a line through it: not with the service yet. */
export function CloudOff() {
  return (
    <svg
      width="1em"
      height="1em"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M7.2 5.3A5 5 0 0 1 15 8.9a3.4 3.4 0 0 1 1.6 5.7M5.1 7.3A4.4 4.4 0 0 0 6 16h8M3 3l14 14" />
    </svg>
  );
}
