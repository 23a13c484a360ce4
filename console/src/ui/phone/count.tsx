import { useTranslation } from 'react-i18next';

/** How many, by two buttons that a wet thumb hits. */
export function PhoneCount({ name, count, most, set }: { name: string; count: number; most: number; set: (count: number) => void }) {
  const { t } = useTranslation();
  return (
    <span className="phone-counter" role="group" aria-label={name}>
      <button type="button" aria-label={t('phone.fewer', { name })} onClick={() => set(count - 1)}>
        −
      </button>
      <output>{count}</output>
      <button type="button" aria-label={t('phone.moreOf', { name })} disabled={count >= most} onClick={() => set(count + 1)}>
        ＋
      </button>
    </span>
  );
}
