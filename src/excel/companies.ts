/** Loaded right after the functions script: what cells about companies ask for, so that no other waits for it. */
import { companies } from '../catalog/generated/companies';
import { lateCompanies } from './late-companies';

lateCompanies.arrived(companies);
