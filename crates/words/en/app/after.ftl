# The days after, in the app.

app-after-title = The days after
app-after-more = Look on the days that are named, then put the screen down. In between, you have nothing to watch.
app-after-new = Anything new?
app-after-new-more = Say so: the plan changes at once. You did nothing wrong.
app-after-again = They wrote again
app-after-again-helper = They wrote again
app-after-published = Images were published
app-after-paid = I paid
app-after-paid-helper = The person paid
app-after-request-unanswered = My request was refused, or not answered
app-after-known = (already noted)
app-after-news-contacted-again = Noted: they wrote again.
app-after-news-published = Noted: images were published.
app-after-news-paid = Noted: something was paid.
app-after-news-request-unanswered = Noted: the request led to nothing.
app-after-news-nothing = Your plan stays the same.
app-after-days = The days to look again
app-after-calendar = Put the days of the plan into your calendar
app-after-neutral = Titles that say nothing (“Reminder”)
app-after-plain = Titles that say what is to be done
app-after-download = Download the calendar
app-after-over-then = No answer? Say so above: the plan then names the next doors.
