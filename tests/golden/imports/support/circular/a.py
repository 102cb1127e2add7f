import circular.b
name = 'a'
