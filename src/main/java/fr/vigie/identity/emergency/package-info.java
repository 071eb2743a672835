/** Breaking the glass: contact data for an administrator, in an emergency, for half an hour and in everybody's sight. */
package fr.vigie.identity.emergency;
