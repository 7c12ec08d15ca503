# SPDX-License-Identifier: GPL-3.0-or-later
# Makes a manual's list of what --help says of the options.
function roff(text) {
    gsub(/\\/, "\\e", text)
    gsub(/-/, "\\-", text)
    if (text ~ /^[.']/)
        text = "\\&" text
    return text
}
/^Options:/ { inside = 1; next }
/^[^ ]/ { inside = 0 }
!inside || /^ *$/ { next }
/^  -/ {
    # The name ends, and the words begin, where there are two spaces.
    match($0, /[^ ]  +[^ ]/)
    column = RSTART + RLENGTH - 1
    print ".TP"
    print "\\fB" roff(substr($0, 3, RSTART - 2)) "\\fR"
    print roff(substr($0, column))
    next
}
{
    text = substr($0, column)
    # An item of a list stands one further in.
    if (sub(/^ +/, "", text))
        print ".br"
    print roff(text)
}
