import { useMutation } from '@tanstack/react-query';
import { Problem } from '../api/problem';
import { spokenLanguage } from '../i18n';
import { Refused } from './states';

/** Fetches a paper that a service prints, in the language that is read here. */
export function PaperButton({
  path,
  name,
  label,
  disabled,
  className = 'plain-button',
}: {
  path: string;
  /** What its file is called. */
  name: string;
  label: string;
  disabled?: boolean;
  className?: string;
}) {
  const paper = useMutation<boolean, Problem>({
    mutationFn: async () => {
      try {
        const { downloadFile } = await import('../api/download');
        await downloadFile(`/api${path}?lang=${spokenLanguage()}`, `${name}.pdf`);
        return true;
      } catch (failure) {
        throw Problem.of(failure);
      }
    },
  });
  return (
    <>
      <button type="button" className={className} disabled={disabled || paper.isPending} onClick={() => paper.mutate()}>
        {label}
      </button>
      <Refused problem={paper.error} />
    </>
  );
}
