import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf, unitOf, useDictionary } from '../../../api/dictionaries';
import { yuan } from '../../../i18n/money';
import { useDraft } from '../../../ui/drafts';
import { PhoneCount } from '../../../ui/phone/count';
import { PhoneSheet } from '../../../ui/phone/sheet';

export interface Line {
  code: string;
  quantity: number;
}

const MOST = 99;

/** Materials by search: a tap takes one, the steppers say how many. */
export function MaterialsSheet({
  title,
  first,
  draft,
  withDay,
  needed = withDay,
  send,
  close,
}: {
  title: string;
  first: Line[];
  /** Where it is kept until it is sent. */
  draft: string;
  /** Asks when they are expected; then there must be some. */
  withDay?: boolean;
  /** There must be some. */
  needed?: boolean;
  send: (lines: Line[], day: string | undefined) => void;
  close: () => void;
}) {
  const { t } = useTranslation();
  const { entries } = useDictionary('material');
  const kept = useDraft(draft, { lines: first, day: '' });
  const { lines, day } = kept.value;
  const [sought, setSought] = useState('');
  const found = entries.filter((one) => `${one.labelZh} ${one.labelEn} ${one.code}`.toLowerCase().includes(sought.trim().toLowerCase()));
  const set = (code: string, quantity: number) =>
    kept.set((before) => ({
      ...before,
      lines: [...before.lines.filter((line) => line.code !== code), ...(quantity > 0 ? [{ code, quantity }] : [])],
    }));
  const sendName =
    lines.length === 0 && !needed ? t('technician.materials.noneUsed') : t('technician.materials.confirm', { n: lines.length });
  const done = () => {
    kept.clear();
    send(lines, day || undefined);
  };
  return (
    <PhoneSheet title={title} send={done} sendName={sendName} sendable={!needed || lines.length > 0} close={close}>
      <div className="phone-field">
        <label htmlFor="material-sought">{t('technician.materials.search')}</label>
        <input id="material-sought" type="search" value={sought} onChange={(event) => setSought(event.target.value)} />
      </div>
      <ul className="phone-list">
        {found.map((material) => {
          const quantity = lines.find(({ code }) => code === material.code)?.quantity ?? 0;
          const name = labelOf(material) ?? material.code;
          return (
            <li key={material.code} className="phone-row">
              <span className="grow">
                {name}
                <br />
                <span className="meta">
                  {yuan(Number(material.attributes.priceCents ?? 0))} / {unitOf(material)}
                </span>
              </span>
              {quantity > 0 ? (
                <PhoneCount name={name} count={quantity} most={MOST} set={(next) => set(material.code, next)} />
              ) : (
                <button
                  type="button"
                  className="phone-chip"
                  aria-label={t('technician.materials.take', { name })}
                  onClick={() => set(material.code, 1)}
                >
                  ＋
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {withDay && (
        <div className="phone-field">
          <label htmlFor="parts-day">{t('technician.materials.day')}</label>
          <input
            id="parts-day"
            type="date"
            value={day}
            onChange={(event) => kept.set((before) => ({ ...before, day: event.target.value }))}
          />
        </div>
      )}
    </PhoneSheet>
  );
}
