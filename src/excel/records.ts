/** Loaded right after the functions script: what cells about companies and events ask for, so that no other waits for it. */
import { companies } from '../catalog/generated/companies';
import { policies } from '../catalog/generated/policies';
import { lateCompanies } from './late-companies';
import { latePolicies } from './late-policies';

lateCompanies.arrived(companies);
latePolicies.arrived(policies);
