import { useTranslation } from 'react-i18next';

/** What the services call themselves where nobody acted: `Actor.SYSTEM` of the contracts. */
const SYSTEM = '系统';

/** Where nobody knows who it was: `Actor.UNKNOWN` of the contracts. */
const UNKNOWN = '未知';

/** Who did it, as one reads it: people are called what they are called, the services are called so in every language. */
export function useActorName() {
  const { t } = useTranslation();
  return <Name extends string | undefined>(name: Name): Name | string =>
    name === SYSTEM ? t('words.channel.SYSTEM') : name === UNKNOWN ? t('words.somebody') : name;
}
