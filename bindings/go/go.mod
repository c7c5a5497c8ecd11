module losskit

go 1.19
