# What to do on a page when something went wrong: where to press, instead of which command to run. An id without words here says the
# words of the same id in trouble.ftl.

app-rec-general = Nothing was changed. Go back and try again.
app-rec-not-found = Check the name of the file and of its folder. Nothing was changed.
app-err-no-paper = The PDF could not be made: { $more }
app-rec-no-paper = Go back and take the letter as text or as a mail: the content is the same.
app-rec-no-home = Nothing can be kept here. Print your letters, or download them and copy them to a safe place.
app-rec-passphrase-needed = Open your case again with its passphrase.
app-rec-passphrases-differ = Go back and type it twice, the same way. Nothing was made.
app-rec-not-allowed = If you agree that { $what } learns your internet address and the time, go back and say yes to it.
app-rec-output = Check that there is room on the disk, then go back and try again.
app-rec-store-no-such-case = Go to “Keep the proof”: the cases that are there stand on that page. You can also make a new one.
app-rec-store-several-cases = Go to “Keep the proof” and choose the case in the list.
app-rec-store-no-such-item = Go to “Keep the proof”: what is in your case stands on that page.
app-rec-store-wrong-passphrase = Try again: small letters, the words in their order. Nothing is lost.
app-rec-store-wrong-key = Go to “Keep the proof” and open the case with its own passphrase.
app-rec-store-not-a-key = Go to “Keep the proof” and open the case with its passphrase.
app-rec-store-not-for-this-key = Go to “Keep the proof” and open the case it comes from. If that does not help, ask for the file again: its beginning may be damaged.
app-err-store-stopped = It was stopped before its end.
app-rec-store-stopped = Go back and begin again. What was kept stays kept.
app-rec-store-full = Make room on the disk, then go back and try again. What was kept before is whole.
app-rec-address-via = Write it like this: socks5h://127.0.0.1:9050
app-rec-list-not-ours = Choose another list, or have it asked online: only five digits leave this device.
app-rec-list-damaged = Choose another list, or have it asked online: only five digits leave this device.
app-rec-leak-no-answer = Nothing was decided about the password. Try again later, or choose a list on this computer.
app-rec-leak-service = Go back and choose a list on this computer: nothing leaves it then.
app-rec-no-answer = The sealed file is as it was. Try again later, or name another authority.
app-rec-bad-address = Look at the address again: it begins with https:// or http://.
