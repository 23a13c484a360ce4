import { JOB_SERVICES, SERVICES, type Service } from './client';

const REMEMBERED = 'linli.work';

/** The services in which one began long work in this tab: the bell looks there, and nowhere else. */
export function servicesOfMyWork(): Service[] {
  const begun = (sessionStorage.getItem(REMEMBERED) ?? '').split(' ');
  return SERVICES.filter((service) => (JOB_SERVICES as readonly Service[]).includes(service) || begun.includes(service));
}

export function rememberWork(service: Service) {
  if (!servicesOfMyWork().includes(service)) {
    sessionStorage.setItem(REMEMBERED, `${sessionStorage.getItem(REMEMBERED) ?? ''} ${service}`.trim());
  }
}
