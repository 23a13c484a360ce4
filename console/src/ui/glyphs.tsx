import type { ReactNode } from 'react';

/** Drawn in the colour of the text beside it, 14 px; the word says the same. */
function Glyph({ children }: { children: ReactNode }) {
  return (
    <svg className="glyph" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

const ring = { cx: 7, cy: 7, r: 5.6, fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 };

/** A circle filled by quarters: how far an order has come can be read without reading. */
function Filled({ quarters }: { quarters: 0 | 1 | 2 | 3 }) {
  const slices = ['', 'M7 7V3.4A3.6 3.6 0 0 1 10.6 7Z', 'M7 3.4A3.6 3.6 0 0 1 7 10.6Z', 'M7 7H3.4A3.6 3.6 0 1 0 7 3.4Z'];
  return (
    <Glyph>
      <circle {...ring} strokeDasharray={quarters === 0 ? '2.2 2.2' : undefined} />
      {quarters > 0 && <path d={slices[quarters]} fill="currentColor" transform={quarters === 3 ? 'matrix(-1 0 0 1 14 0)' : undefined} />}
    </Glyph>
  );
}

export const glyphs = {
  dashed: <Filled quarters={0} />,
  quarter: <Filled quarters={1} />,
  half: <Filled quarters={2} />,
  threeQuarters: <Filled quarters={3} />,
  box: (
    <Glyph>
      <path
        d="M7 1.4 12 4v6L7 12.6 2 10V4Z M2 4l5 2.7L12 4M7 6.7v5.9"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinejoin="round"
      />
    </Glyph>
  ),
  pause: (
    <Glyph>
      <circle {...ring} />
      <path d="M5.6 5v4M8.4 5v4" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
    </Glyph>
  ),
  tick: (
    <Glyph>
      <circle cx="7" cy="7" r="6.2" fill="currentColor" />
      <path d="m4.4 7.2 1.8 1.8 3.4-3.8" fill="none" stroke="#fff" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
    </Glyph>
  ),
  archive: (
    <Glyph>
      <path
        d="M1.8 2.6h10.4v2.6H1.8zM2.6 5.2v6.2h8.8V5.2M5.4 7.4h3.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </Glyph>
  ),
  cross: (
    <Glyph>
      <circle {...ring} />
      <path d="m5 5 4 4M9 5l-4 4" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
    </Glyph>
  ),
  alarm: (
    <Glyph>
      <rect x="1" y="1" width="12" height="12" rx="3" fill="currentColor" />
      <path d="M7 3.8v4" stroke="#fff" strokeWidth="1.7" strokeLinecap="round" />
      <circle cx="7" cy="10.2" r="1" fill="#fff" />
    </Glyph>
  ),
  threeBars: <Bars lit={3} />,
  twoBars: <Bars lit={2} />,
  calendar: (
    <Glyph>
      <path
        d="M2 3.2h10v8.6H2zM2 5.8h10M4.6 1.6v2.6M9.4 1.6v2.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </Glyph>
  ),
  warning: (
    <Glyph>
      <path d="M7 1.2 13.4 12.4H.6Z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />
      <path d="M7 5v3.4" stroke="#fff" strokeWidth="1.5" strokeLinecap="round" />
      <circle cx="7" cy="10.4" r=".9" fill="#fff" />
    </Glyph>
  ),
};

function Bars({ lit }: { lit: 2 | 3 }) {
  return (
    <Glyph>
      <rect x="1.5" y="8.5" width="2.8" height="4" rx=".8" fill="currentColor" />
      <rect x="5.6" y="5.5" width="2.8" height="7" rx=".8" fill="currentColor" />
      <rect x="9.7" y="2" width="2.8" height="10.5" rx=".8" fill="currentColor" opacity={lit === 3 ? 1 : 0.22} />
    </Glyph>
  );
}

/** A ring that fills clockwise as time is used. */
export function ClockRing({ used, size = 14 }: { used: number; size?: number }) {
  const stroke = size > 20 ? 5 : 2.2;
  const radius = (size - stroke) / 2;
  const round = 2 * Math.PI * radius;
  const middle = size / 2;
  return (
    <svg className="glyph" width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true" focusable="false">
      <circle cx={middle} cy={middle} r={radius} fill="none" stroke="currentColor" strokeWidth={stroke} opacity="0.18" />
      <circle
        cx={middle}
        cy={middle}
        r={radius}
        fill="none"
        stroke="currentColor"
        strokeWidth={stroke}
        strokeDasharray={`${round * Math.min(1, Math.max(0, used))} ${round}`}
        transform={`rotate(-90 ${middle} ${middle})`}
      />
    </svg>
  );
}
