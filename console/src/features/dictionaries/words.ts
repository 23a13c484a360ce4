import { useTranslation } from 'react-i18next';

/** Names of attributes and of what they may be; a company's own keep theirs. */
export function useAttributeWords() {
  const { t, i18n } = useTranslation();
  const said = (key: string, otherwise: string) => (i18n.exists(key) ? t(key as 'dictionary.attribute.skill') : otherwise);
  return {
    name: (name: string) => said(`dictionary.attribute.${name}`, name),
    value: (value: string) => said(`dictionary.value.${value}`, value),
    dictionary: (name: string) => said(`dictionary.kind.${name}`, name),
    use: (name: string) => said(`dictionary.use.${name}`, t('dictionary.use.own')),
  };
}
