import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/me';
import type { OpenScreen } from '../../ui/open-screens';
import type { Table } from '../screen';
import { screens } from './screens';
import { useWaiting } from './waiting';

/** What the navigation holds for whoever is here: follows the day, not the modules; only what one may do. */
export function useOpenScreens(): OpenScreen[] {
  const { t } = useTranslation();
  const may = useMay();
  const waiting: Partial<Record<string, number>> = useWaiting();
  return Object.entries(screens as Table).flatMap(([name, { path, words, icon, group, key, needs = [], waiting: counted }]) =>
    group && needs.every(may) ? [{ name, to: path, label: String(t(words)), icon, group, key, count: counted && waiting[counted] }] : [],
  );
}
