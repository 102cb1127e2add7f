print('pkg.lazy runs')
