import { useQuery } from '@tanstack/react-query';
import { surveyApi, unwrap } from '../../api/client';
import { useMay } from '../../api/me';

/** What owners said in the last thirty days; nothing for who may not see reports. */
export function useRatingFigures(community?: string) {
  const may = useMay();
  return useQuery({
    queryKey: ['ratings', 'figures', community],
    queryFn: ({ signal }) => unwrap(surveyApi.GET('/ratings/figures', { params: { query: { community } }, signal })),
    enabled: may('report:view'),
  });
}
