import { useTranslation } from 'react-i18next';

/** The name of a post by its code; posts that a company has added keep their code. */
export function usePostName() {
  const { t, i18n } = useTranslation();
  return (code: string | undefined) => {
    const key = `words.post.${code}`;
    return code === undefined ? '' : i18n.exists(key) ? t(key as 'words.post.CS') : code;
  };
}
