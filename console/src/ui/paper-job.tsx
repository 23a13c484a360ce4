import { useQuery } from '@tanstack/react-query';
import { jobsOf, operationsApi, unwrap, type Service } from '../api/client';
import { isOver } from '../api/jobs';
import { useReasonWords } from '../i18n/problem-words';
import { PaperButton } from './paper-button';
import { Loaded } from './states';

const LOOK_EVERY = 1_000;

/** A paper that takes a while: how far it is, and then the paper. */
export function PaperJob({
  service,
  job,
  words,
}: {
  service: Service;
  job: string;
  words: { printing: (done: number, total: number) => string; ready: (total: number) => string; none: string; cancelled: string };
}) {
  const reason = useReasonWords();
  const printing = useQuery({
    queryKey: ['jobs', service, job],
    queryFn: ({ signal }) => unwrap(operationsApi[service].GET('/jobs/{id}', { params: { path: { id: job } }, signal })),
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : LOOK_EVERY),
  });
  return (
    <Loaded query={printing} lines={1} small>
      {(one) => (
        <div role="status" className="button-row flush">
          {one.state === 'FAILED' ? (
            <span>{reason(one.failure)}</span>
          ) : one.state === 'CANCELLED' ? (
            <span>{words.cancelled}</span>
          ) : one.state !== 'DONE' ? (
            <span>{words.printing(one.done, one.total)}</span>
          ) : one.result ? (
            <PaperButton
              className="plain-button solid"
              path={`${jobsOf(service)}/${job}/result`.replace(/^\/api/, '')}
              name={one.result.replace(/\.pdf$/, '')}
              label={words.ready(one.total)}
            />
          ) : (
            <span>{words.none}</span>
          )}
        </div>
      )}
    </Loaded>
  );
}
