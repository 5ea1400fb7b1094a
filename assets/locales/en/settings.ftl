# Settings, pause, going back, the log.

settings-heading = Settings
settings-language = Language
settings-text-size = Text size
settings-smaller = Smaller
settings-larger = Larger
settings-full-screen = Full screen
settings-full-screen-about = Fill the whole screen.
settings-motion = Reduced motion
settings-motion-about = Things change at once instead of moving.
settings-hints = Hints on choices
settings-hints-about = Small arrows show what a choice will probably do to the gauges.
settings-at-once = Whole scenes at once
settings-at-once-about = The text of a scene is there at once, not beat by beat.
settings-on = On
settings-off = Off
settings-done = Done

pause-heading = Paused
pause-saved = Your place is saved. Luck number { $seed }.
pause-resume = Resume
pause-rewind = Go back to a decision
pause-log = Read the log
pause-settings = Settings
pause-quit = Quit to title

rewind-heading = Go back to
rewind-about = What came after it will be gone. The same luck waits on the other road.
rewind-stay = Stay here
rewind-when = { $day }, week { $week }
rewind-name = { $when }: { $prompt } You chose: { $label }
rewind-chosen = { $hat }: { $label }

log-heading = The week so far
close = Close
