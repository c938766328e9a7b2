/** Stands in Excel's build for the company figures where the functions ask for them: most cells ask for chips. */
import type { CompaniesData } from '../catalog/companies/lookup';
import { LateData } from './late-data';

export const lateCompanies = new LateData<CompaniesData>('The company figures', 'records.js');

export const companies: CompaniesData = {
  get companies() {
    return lateCompanies.content.companies;
  },
};
