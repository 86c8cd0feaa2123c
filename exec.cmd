@rem Lets npm scripts say "exec" on Windows too: elsewhere it is the word that makes npm talk to Node itself, with no shell between.
@%*
