# A list that helps to find the service of a country.

letter-finder-subject = { $name }: finding the service of your country
letter-finder-step-open = Open the list at the address below, in a private window.
letter-finder-step-country = Choose your country, then the service that fits.
letter-finder-step-words = Send it the words below, or read them out at the telephone.
letter-finder-words = The words to send
letter-finder-never-file = Give the addresses. Never send the images themselves.
