/** A person's first character in a soft disc; the same person has the same colour everywhere. */
export function Initial({ name, size = 26 }: { name: string; size?: number }) {
  const tone = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % TONES.length;
  const [color, background] = TONES[tone] ?? ['#0b5753', '#dbece9'];
  return (
    <span
      aria-hidden="true"
      style={{
        display: 'inline-flex',
        flex: 'none',
        alignItems: 'center',
        justifyContent: 'center',
        width: size,
        height: size,
        borderRadius: '50%',
        background,
        color,
        fontSize: Math.round(size * 0.46),
        fontWeight: 600,
      }}
    >
      {[...name][0] ?? ''}
    </span>
  );
}

const TONES = [
  ['#0b5753', '#dbece9'],
  ['#6b4a12', '#f3e8d6'],
  ['#3d4f63', '#e3eaf4'],
  ['#4e5b2a', '#e9eddd'],
  ['#5c3d72', '#efe6f4'],
] as const;
