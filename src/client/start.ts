// The few lines that every page runs. They stand in the page itself, so that nothing else is loaded before it is used.
import './start/late.ts'
import './start/slash.ts'
import './start/today.ts'
import './start/cards.ts'
import './start/copy.ts'
import './start/moved.ts'
import './start/opened.ts'
