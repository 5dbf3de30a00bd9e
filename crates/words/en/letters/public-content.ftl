# Reporting content that anybody can see: PHAROS, and services like it.

letter-pharos-subject = Report to PHAROS, field by field
letter-pharos-category = the nearest to: threat, or attack on private life (intimate images shared without consent)
letter-pharos-category-minor = the nearest to: sexual images of a person who is, or may be, under 18
letter-pharos-place = Internet, at the addresses given
letter-public-content-subject = Report of public content
letter-public-content-opening = I report intimate images that are shown without the person's consent, at an address that anybody can open.
letter-public-content-request = I ask you to act so that this content and its copies are removed, and that traces of them are kept for the investigation.
