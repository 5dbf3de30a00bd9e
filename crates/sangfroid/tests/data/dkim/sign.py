"""Signs many small mails with dkimpy and a fresh key, and spoils some of them: the names say what must be found."""

import random
import subprocess
import sys

import dkim

folder = sys.argv[1]
private = subprocess.run(["openssl", "genrsa", "-traditional", "1024"], capture_output=True, check=True).stdout
public = subprocess.run(["openssl", "rsa", "-pubout"], input=private, capture_output=True, check=True).stdout
body = "".join(line for line in public.decode().splitlines() if "-----" not in line)
with open(f"{folder}/key.txt", "w", encoding="ascii") as file:
    file.write(f's._domainkey.example.org. IN TXT "v=DKIM1; k=rsa; p={body}"\n')

chance = random.Random(1)
for number in range(24):
    blanks = lambda: chance.choice([" ", "  ", "\t", " \t "])
    lines = ["".join(chance.choice(["mot", "", blanks(), "\u00e9", "."]) for _ in range(chance.randrange(6))) for _ in range(chance.randrange(8))]
    text = "\r\n".join(lines) + chance.choice([".", "\r\n", "\r\n\r\n\r\n", " \r\n"])
    head = f"From:{blanks()}Claire <claire@example.org>\r\nSubject:{blanks()}colis\r\n{blanks()}numero {number}\r\nTo: paul@example.org\r\n"
    # A last line without its end never has blanks here: on the wire each line ends, and dkimpy keeps blanks that have no end after them.
    mail = f"{head}\r\nColis.{text}".encode()
    forms = (chance.choice([b"simple", b"relaxed"]), chance.choice([b"simple", b"relaxed"]))
    signed = dkim.sign(mail, b"s", b"example.org", private, canonicalize=forms, include_headers=[b"from", b"subject", b"to", b"to"]) + mail
    with open(f"{folder}/pass-{number}.eml", "wb") as file:
        file.write(signed)
    with open(f"{folder}/fail-{number}.eml", "wb") as file:
        file.write(signed.replace(b"Colis.", b"Calis.") if number % 2 else signed.replace(b"To: paul", b"To: pol"))
