# Work that takes its time, and what went wrong.

working-progress = How far it is
working-more = This page renews itself. You can stop at any time.
working-look = Look again now
working-cancel = Stop
working-cancelled = You stopped it. Nothing of it was kept.
working-cancelled-next = Go back to begin again, or go on with your road.
working-broke = That did not work: a mistake of this program.
working-broke-next = What was kept before is whole. Go back and try again.
trouble-title = That did not work
