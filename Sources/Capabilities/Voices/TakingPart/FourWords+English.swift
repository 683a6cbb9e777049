extension FourWords {
    /// Plain English words, no two of which differ in one letter. Their order is forever: receipts hang on it.
    static let englishWords = words(
        """
        abbey acorn almond alpaca amber anchor angle antelope apple apricot apron arch archway arrow artist attic
        autumn bacon badge baker balcony ballet bamboo banana banister banjo barley barn basket beach bead beaver
        bee bell berry bicycle bird biscuit bison blanket blossom blue bluebell boat bonnet book bottle bowl
        bracelet branch brass breeze brick bridge broccoli broom brother brown bubble bucket buckle buffalo builder
        bungalow bus butter button buzzard cabbage cabin cactus calendar camel camera camp candle canoe canvas
        captain caravan carpet carrot castle cave ceiling celery cellar cello chair chalk chapel charcoal cheese
        cheetah cherry chess chestnut chicken chimney chorus cinnamon circle city clarinet clock cloud clover coach
        coast cobalt cockle cocoa coconut coffee comet compass copper coral cork corner cottage cotton cousin cradle
        crayon cream cricket crocus crumb crystal cucumber cup cupboard curlew curtain cushion custard cymbal
        daffodil daisy dance dawn deer desk diamond dinner dog dolphin donkey door doorbell dragon drawer dress drum
        duck duvet eagle east echo egg elbow elephant elm engine evening falcon farmer feather fence fern ferret
        fiddle field fig finger flag flame flamingo flour flower flute forest fountain fox foxglove friend frost
        fruit fudge garden garlic garnet gate gazelle gentle gerbil giraffe glacier glass glove gold goose grape
        gravel green guitar hallway hammer hammock hamster harbour harp hat hazel hedge helmet herb heron herring
        hill hinge honey hood horse hotel iceberg icing ink iris iron island ivory ivy jackdaw jacket jaguar jam
        jasmine jewel journey jug juice jungle juniper kestrel kettle key keyhole king kitchen kite kitten knee
        koala ladder lagoon lake lamb lantern lapwing laurel leaf lemon lentil leopard letter library light lily
        lime limpet linen lion llama lobster lunch lupin lynx magnet magpie mansion maple marble market marsh meadow
        melon memory midday milk mint mirror moon morning moss motor mouse museum music mussel napkin nature needle
        nephew nest noodle north nut nutmeg oak oasis oats ocean octopus olive onion opal orange orchard orchid
        oregano osprey ostrich otter oven oyster paddle paint palace pancake panda panther pantry paper parade
        parcel parsley pasta path peacock pear pebble pelican pencil penguin pepper petal piano picnic picture pier
        pigeon pillow pine pirate planet plate plum pocket poem pond poppy potato pretzel prince pudding puffin
        pumpkin puppet purple purse puzzle queen quiet rabbit radio radish raft railway rain raisin raven recipe
        reed rhubarb ribbon rice river robin roof rope rowan ruby saffron sailor salad salmon salt sand sandal
        sardine saucer scarf school scooter sea season sesame sheep shell sherbet shirt shoe shrimp silver sister
        sky sleeve slipper smile snail snow soap sock sofa south spade spark sparrow spider spinach spoon spring
        square stable stamp star station steeple stem stone stool storm straw stream street sugar summer sun supper
        swallow swan sweater swing teacher teapot temple tent terrace thimble thistle thumb thunder ticket tiger
        tile timber tomato tooth toucan towel town tractor tram tree trifle trout trumpet tulip tunnel turnip turret
        turtle twig valley vanilla velvet veranda village violet violin voice volcano waffle wagon walnut walrus
        water weasel wheat wheel window winter wolf wool wren yacht yellow yogurt zebra zigzag
        """)
}
