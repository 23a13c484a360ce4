/** Home, as everybody draws it. */
export function House() {
  return (
    <svg
      width="1em"
      height="1em"
      viewBox="0 0 22 22"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M2.5 10 11 2.8 19.5 10M4.8 8.6v10h12.4v-10M9 18.5v-5h4v5" />
    </svg>
  );
}
