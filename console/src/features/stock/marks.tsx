import { useTranslation } from 'react-i18next';
import type { StockItem } from '../../api/types';

/** What somebody has to look after, in words. */
export function Marks({ item }: { item: StockItem }) {
  const { t } = useTranslation();
  return (
    <span className="dots">
      {item.marks.map((mark) => (
        <span key={mark} className={mark === 'KEPT' ? 'chip' : 'chip bad'}>
          {t(`stock.marks.${mark}`)}
        </span>
      ))}
    </span>
  );
}
