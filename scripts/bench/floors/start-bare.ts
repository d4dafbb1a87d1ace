/** Says something, and does no more: what no command can start faster than. */
process.stdout.write('Here.\n')
