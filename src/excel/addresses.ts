/** Loaded right after the functions script: what few cells show, so that no other waits for it. */
import { addresses } from '../catalog/generated/addresses';
import { lateAddresses } from './late-addresses';

lateAddresses.arrived(addresses);
