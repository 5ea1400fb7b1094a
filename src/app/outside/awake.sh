# Keeps the display of an X server awake while the process of this number runs: its idle time begins anew, again and again.
while kill -0 "$1" 2>/dev/null && xset s reset; do
    sleep 20
done
