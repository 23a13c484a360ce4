/** Drawn on a ground of 24, by lines in the colour of the text beside it; a word always says the same. */
const drawn = {
  home: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z',
  house: 'M3 11 12 3.5 21 11M5.5 9.5V20h13V9.5M10 20v-5.5h4V20',
  headset: 'M4 14v-2a8 8 0 0 1 16 0v2M4 14h3v5H5.5A1.5 1.5 0 0 1 4 17.5zM20 14h-3v5h1.5a1.5 1.5 0 0 0 1.5-1.5zM18 19c0 1.5-2 2.5-5 2.5',
  send: 'M21 3 3 10.5l7 3.5 3.5 7zM10 14l5-5',
  file: 'M6 3h8l5 5v13H6zM14 3v5h5M9 13h7M9 17h5',
  coin: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8.5 8l3.5 4.5L15.5 8M12 12.5V17M9 13h6M9 15.5h6',
  gauge: 'M4.5 18a9 9 0 1 1 15 0zM12 13l4-4.5M7.5 13h.01M12 8h.01M16.5 13h.01',
  receipt: 'M5 3h14v18l-2.3-1.5L14.3 21 12 19.5 9.7 21l-2.4-1.5L5 21zM8.5 8h7M8.5 12h7',
  import: 'M4 14v6h16v-6M12 3v12M7.5 10.5 12 15l4.5-4.5',
  trail: 'M12 3 5 5.5V11c0 4.5 3 8 7 10 4-2 7-5.5 7-10V5.5zM9 11.5l2.2 2.2L15.2 9.5',
  bell: 'M12 3.5a6 6 0 0 1 6 6c0 4 1.5 6 1.5 6h-15S6 13.5 6 9.5a6 6 0 0 1 6-6zM10 19a2 2 0 0 0 4 0',
  chat: 'M4 5h16v11H11l-4 4v-4H4zM8 9.5h8M8 12.5h5',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20c.5-4 3.5-6 7.5-6s7 2 7.5 6',
  people:
    'M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM2.5 19.5c.4-3.5 3-5 6.5-5s6.100 1.5 6.5 5M15.5 5.2a3.5 3.5 0 0 1 0 6.6M17.5 14.7c2.3.5 3.7 2 4 4.800',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  hand: 'M12 3v10M8.5 6.5 12 3l3.5 3.5M4 13v4a3 3 0 0 0 3 3h10a3 3 0 0 0 3-3v-4',
  pencil: 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19zM13.5 7l3.5 3.5',
  book: 'M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h11M9 8h6',
  building: 'M5 21V4h9v17M14 9h5v12M3 21h18M8 8h3M8 12h3M8 16h3M16.5 13h.01M16.5 17h.01',
  box: 'M4 7.5 12 3.5l8 4v9l-8 4-8-4zM4 7.5l8 4 8-4M12 11.5v9',
  board: 'M4 4h16v16H4zM4 9.3h16M4 14.7h16M9.3 4v16M14.7 4v16',
  letter: 'M3 6h18v12H3zM3 7l9 6.5L21 7',
  chart: 'M4 4v16h16M8 16v-4M12 16V8M16 16v-6',
  wrench: 'M14.5 6.5a4.5 4.5 0 0 1 5-3l-2.800 2.800 1 2 2 1L22.5 6.5a4.5 4.5 0 0 1-6 5.5L8 20.5 4.5 17 13 8.5a4.5 4.5 0 0 1 1.5-2z',
  camera: 'M4 8h3.5L9 5.5h6L16.5 8H20v11H4zM12 10a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z',
  star: 'M12 3.5l2.6 5.5 6 .8-4.4 4.2 1.100 6L12 17l-5.3 3 1.100-6L3.4 9.800l6-.8z',
  back: 'M15 4.5 7.5 12l7.5 7.5',
  onward: 'M9 4.5l7.5 7.5L9 19.5',
  close: 'M5.5 5.5l13 13M18.5 5.5l-13 13',
  check: 'M5 12.5l4.5 4.5L19 7',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.5M12 7.5h.01',
  pin: 'M12 3a6.5 6.5 0 0 0-6.5 6.5C5.5 14 12 21 12 21s6.5-7 6.5-11.5A6.5 6.5 0 0 0 12 3zM12 7a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  phone: 'M5 4h4l1.5 4.5-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2L20 15v4a1.5 1.5 0 0 1-1.6 1.5C10.5 20 4 13.5 3.5 5.6A1.5 1.5 0 0 1 5 4z',
};

export type IconName = keyof typeof drawn;

/** @param filled for what is lit, such as a star that was given */
export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return (
    <svg
      className="icon"
      width="1em"
      height="1em"
      viewBox="0 0 24 24"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={drawn[name]} />
    </svg>
  );
}
