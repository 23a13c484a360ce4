/** A fresh UUID, also where the browser makes none: old webviews, pages without TLS. */
export function newKey(): `${string}-${string}-${string}-${string}-${string}` {
  return typeof crypto.randomUUID === 'function' ? crypto.randomUUID() : made();
}

export function made() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as const;
}
