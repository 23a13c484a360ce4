import { lazy } from 'react';
import { learnWords } from '../../i18n';

/** Whoever only looks loads no form, and none of its words. */
const learn = () => learnWords('estate');

export const RegisterForm = lazy(async () => {
  await learn();
  return { default: (await import('./owner-forms')).RegisterForm };
});
export const DescribeForm = lazy(async () => {
  await learn();
  return { default: (await import('./owner-forms')).DescribeForm };
});
export const LinkForm = lazy(async () => {
  await learn();
  return { default: (await import('./owner-forms')).LinkForm };
});
export const CorrectLinkForm = lazy(async () => {
  await learn();
  return { default: (await import('./owner-forms')).CorrectLinkForm };
});
export const EndLinkForm = lazy(async () => {
  await learn();
  return { default: (await import('./owner-forms')).EndLinkForm };
});
export const AccountForm = lazy(async () => {
  await learn();
  return { default: (await import('./owner-forms')).AccountForm };
});
export const InviteForm = lazy(async () => {
  await learn();
  return { default: (await import('./invite-form')).InviteForm };
});
export const VehicleForm = lazy(async () => {
  await learn();
  return { default: (await import('./vehicle-forms')).VehicleForm };
});
export const RemoveVehicleForm = lazy(async () => {
  await learn();
  return { default: (await import('./vehicle-forms')).RemoveVehicleForm };
});
export const EraseForm = lazy(async () => {
  await learn();
  return { default: (await import('./owner-forms')).EraseForm };
});
export const PersonalDataForm = lazy(async () => {
  await learn();
  return { default: (await import('./owner-forms')).PersonalDataForm };
});
export const MergeForm = lazy(async () => {
  await learn();
  return { default: (await import('./owner-forms')).MergeForm };
});
export const CloseAccountForm = lazy(async () => {
  await learn();
  return { default: (await import('./owner-forms')).CloseAccountForm };
});
export const ParticularsForm = lazy(async () => {
  await learn();
  return { default: (await import('./particulars-form')).ParticularsForm };
});
