"""Lists of organisations and their domains that the user plugs in; none of them is shipped."""
