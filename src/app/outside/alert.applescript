on run argv
  display alert "Two Hats" message (item 1 of argv)
end run
