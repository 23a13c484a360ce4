import { ownerApi, unwrap } from '../../api/client';
import { conditional, type CommandHeaders } from '../../api/command';
import { Problem, type FieldProblem } from '../../api/problem';
import type { Community } from '../../api/types';

export interface Region {
  id: string;
  name: string;
  communities: Community[];
}

/** The regions of communities, each with its own, in the order in which they are met. */
export function regionsOf(communities: readonly Community[]): Region[] {
  const regions = new Map<string, Region>();
  for (const community of communities) {
    const { regionId, region } = community;
    const known = regions.get(regionId) ?? { id: regionId, name: region, communities: [] };
    known.communities.push(community);
    regions.set(regionId, known);
  }
  return [...regions.values()];
}

/** Which field is meant by what is refused as a whole. */
const AT: Record<string, FieldProblem> = {
  'community.exists': { field: 'code', code: 'exists' },
  'community.beyond-scope': { field: 'region', code: 'community.beyond-scope' },
  'region.exists': { field: 'name', code: 'exists' },
};

/** @throws Problem with the field that it is about, where one of the form is */
async function atItsField<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (failure) {
    const meant = failure instanceof Problem && failure.errors.length === 0 ? AT[failure.code] : undefined;
    throw meant && failure instanceof Problem ? new Problem(failure.status, failure.code, { ...failure, errors: [meant] }) : failure;
  }
}

interface Facts {
  name: string;
  region: string;
  address: string;
  zone: string;
}

export const sendCommunity = ({ code, zone, ...facts }: Facts & { code: string }, header: CommandHeaders) =>
  atItsField(unwrap(ownerApi.POST('/communities', { params: { header }, body: { code, ...facts, ...(zone && { zone }) } })));

export const sendDescription = (id: string, facts: Facts, header: CommandHeaders) =>
  atItsField(unwrap(ownerApi.PUT('/communities/{id}', { params: { path: { id }, header: conditional(header) }, body: facts })));

export const sendRegionName = (id: string, name: string, header: CommandHeaders) =>
  atItsField(unwrap(ownerApi.POST('/communities/regions/{id}/name', { params: { path: { id }, header }, body: { name } })));
