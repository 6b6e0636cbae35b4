"""Offices: the titles in a text (`phrases`), who bears them (`bearers`), since or until when (`times`) and where (`owners`)."""
