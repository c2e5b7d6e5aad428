# prod
worker_cpu          = 1024
worker_memory       = 4096
worker_max_capacity = 12
container_image     = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:1.8"
db_password         = "not-a-real-one"
team_colour         = "green"
