/** Given names in use among speakers of many countries, lower-case, without marks. */
export const givenNames: ReadonlySet<string> = new Set(
  `aaron abby abdul abel abhi abhishek abigail ada adam adele aditi aditya adrian adriana adrien ahmad ahmed aidan aisha
ajay akash akira akshay alain alan alana alasdair albert alberto aleksandar aleksandra aleksei aleksey alessandra alessandro alex alexa
alexander alexandra alexandre alexandru alexei alexey alexia alexis alfonso alfred alfredo ali alice alicia alina alisa alison alissa alistair
allan allen allie allison alma alvaro alyssa amanda amber amelia amelie amin amir amit amol amos amy ana anand anastasia anders anderson andre andrea
andreas andrei andrej andres andrew andrey andrzej andy angel angela angelica angelo angie angus anika anil anita anjali anjuan ankit ankita ankur ann anna annalee
anne annette annie ansel anthony antoine anton antonia antonio antony anuj anupam anurag aparna april aran archana ari ariana ariel arjun arlene armand
armando armin armon arnaud arnold arpit art artem arthur arturo arun arvind asha ashish ashley ashok ashwin astrid asya athena audrey august
aurelien austin ava avi avinash axel ayesha aymeric bailey barbara barry bart bartosz basil bea beatrice beatriz becca becky bella ben benedict benjamin
bernard bernd bernhard bert beth bethany betsy betty bharat bianca bilal bill billy bjarne bjorn blake bo bob bobby bogdan boris brad bradley brandon
brenda brendan brendon brent brett brian briana brianna bridget brigitte brittany brock brooke bruce bruno bryan bryce bryn byron caitlin caleb calvin
camila camille candace cara carey carina carl carla carlo carlos carly carmen carol carolina caroline carolyn carrie carsten carter casey cassandra cassie
cat caterina catherine cathy cecilia cedric celia celine cesar chad chandler chandra charity charles charlie charlotte chase chelsea chen cheryl chester
chetan chiara chinmay chloe cho chris christa christian christiane christie christina christine christof christoph christophe christopher christy chuck cindy
claire clara clare clarissa claude claudia claudio clayton clement cliff clifford clint clinton clive cody colby colin colleen connor constance constantin
corey cori corinne cory courtney craig cristian cristina crystal curt curtis cynthia cyril cyrus daisy dale dalia damian damien damon dan dana dani
daniel daniela daniele danielle danny daphne dara daria dario darius darko darren darryl daryl dave david davide dawn dean deanna debbie deborah
deepa deepak deepika denis denise dennis denny derek derrick desiree desmond devin devon dhruv diana diane diego dieter dietmar dillon dimitar dimitri
dimitris dina dinesh dirk divya dmitri dmitriy dmitry dolores dominic dominik dominique don donald donna donovan dora doris dorothy doug douglas drew duane
duncan dustin dwayne dylan earl ed eddie edgar edith eduardo edward edwin eileen elaine eleanor elena eleni eli elias elie elijah elisa elisabeth elise eliza
elizabeth ella ellen ellie elliot elliott ellis elsa elvira emanuel emeka emerson emil emilia emilie emilio emily emma emmanuel enrico enrique eric erica erich erick erik
erika erin ernest ernesto ernie esha esteban estelle esther ethan etienne eugen eugene eugenia eva evan evangeline eve evelyn evgeny ewa ezra fabian fabien fabio
fabrice fabrizio faith farah farhan farid fatima faye federica federico felicia felicity felipe felix fernanda fernando filip filippo fiona flavia flavio flora
florence florent florian floris forrest frances francesca francesco francis francisca francisco franck francois francoise frank frankie franz fred freddy frederic
frederik fredrik frida fritz gabe gabor gabriel gabriela gabriele gabriella gabrielle gareth garrett gary gaurav gautam gavin gayle geert gemma gene genevieve
geoff geoffrey george georg georgia georgina gerald gerard gerardo gerd gerhard geshan gianluca gil gilbert gilles gina ginny giorgio giovanni giulia giuseppe gloria
goran gordon grace graeme graham grant greg gregg gregor gregory greta guido guilherme guillaume guillermo gunnar gunther gus gustavo guy gwen haley hamza hana hank
hanna hannah hanneli hannes hans harald hardik hari harish harley harold harriet harris harrison harry harsh harsha harshit hassan heath heather hector heidi heike heinrich heinz
helen helena helene helge helmut hendrik henk henning henri henrik henry herbert herman hilary hiro hiroshi holger holly hong howard hubert hugh hugo hussein ian
ida ignacio igor ilan ilja ilya imad imran ina india indira ines inga inge ingo ingrid irena irene irina iris isaac isabel isabella isabelle ismail ivan ivana ivo ivy
jack jackie jackson jaclyn jacob jacqueline jacques jaime jake jakob jakub jamal james jamie jan jana jane janet janice janine janjaap jannik jared jarrod jasmin jasmine
jason jasper javier jay jayne jaya jayesh jean jeanne jeff jeffery jeffrey jelena jen jenna jenni jennie jennifer jenny jens jeremie jeremy jerome jerry jess jesse jessica
jessie jesper jesus jill jim jimmy jin jing jiri jitendra jj jo joachim joakim joan joana joann joanna joanne joao joaquin jocelyn jochen jodie jody joe joel joelle joey johan
johann johanna johannes john johnathan johnny jojo jon jonah jonas jonathan joni jordan jordi jorg jorge jorn jos jose josef joseph josephine josh joshua josie joy joyce
juan juanita judith judy juha jules julia julian juliana julie julien juliet julio julius jun june jung jurgen justin justine justyna kacper kai kaitlin kamal kamil kapil kara
kareem karel karen karim karin karina karl karla karolina karsten karthik kasia kasper kat kate katarina katarzyna kate katharina katherine kathleen kathryn kathy katia katie katja
katrin katrina katy kavita kavya kay kayla keith kelly kelsey ken kendall kendra kenji kenneth kenny kent kerry kerstin kevin khaled khalid kiera kieran kim kimberly kira kiran
kirk kirsten kirsty kirstin kishore klaus knut koen konrad konstantin kris krishna krista kristen kristian kristin kristina kristine kristof kristoffer krystal krzysztof kumar kunal kurt kyle
kylie lacey lakshmi lana lance lars larry laszlo laura lauren laurence laurent laurie lawrence lea leah leandro lee leif leila len lena lennart lenny leo leon
leonard leonardo leonie leonora leslie leticia levi lewis lex li liam liana lidia lila lili lillian lilly lily lin lina linda lindsay lindsey ling linus lionel lior lisa liv liz
liza lizzie lloyd logan lois lola lord loren lorena lorenzo lori lorraine lou louis louisa louise luc luca lucas lucia luciano lucie lucinda lucy ludovic luis luisa lukas
luke luna lydia lynda lyndon lynn maarten mackenzie maddie madeleine madhu madison mads magda magdalena magnus mahesh mahmoud maja malcolm malin malte mandy manfred manish manoj manon
manuel manuela mara marc marcel marcela marcello marcelo marcia marcin marco marcos marcus marek margaret margarita margot maria mariam marian mariana marianne marie mariel
marilyn marina mario marion marisa marissa marius mariya marjan marjorie mark marko markus marlene marlon marta martha marti martin martina marty marvin mary maryam masahiro massimo mateo mateusz mathew
mathias mathieu mathilde matias matt matteo matthew matthias matthieu matti maura maureen maurice mauricio mauro max maxim maxime maximilian maxine may maya mayank meg megan meghan
mehdi mehmet mei mel melanie melinda melissa melody mercedes meredith mia micah michael michaela michal micheal michel michele michelle mick mickael miguel mihai mikael mike mikhail mikkel mikko mila milan
milena miles milos mina ming mira miranda miriam mirko misha mitch mitchell mitesh moe mohamed mohammad mohammed mohan mohit moira molly mona monica monika monique moritz morgan morten moses muhammad mukesh
muriel murray mustafa myles nabil nadia nadine naomi nancy narendra nat natalia natalie natasha nate nathalie nathan nathaniel naveen neal ned neha neil nelly nelson nia nic nicholas nick nicola
nicolai nicolas nicole niels nigel nik nikhil nikita nikki niklas nikola nikolai nikolaj nikolas nikolaus nils nina nir niranjan nisha nishant nitin noah noel noelle noemi noor nora norbert norman ola olaf olav ole oleg oleksandr olga
oliver olivia olivier omar oren oriol orlando oscar oskar osman otto owen pablo paddy paige pallavi pam pamela paola paolo parag parker pascal pat patricia patricio patrick patrik patty paul paula paulina paulo
pavel pawel pedro peggy penelope penny per perry pete peter petr petra petri phil philip philipp philippa philippe phillip phoebe pia pierre piers pieter piotr pip polly pooja prakash pranav prasad prasanna prashant prateek pratik praveen
preeti preston prince priscilla priya priyanka qiang quentin quinn rachael rachel radek radhika radina radoslav radu rae rafael rafal raghav rahul raimund raj raja rajat rajesh rajiv raju rakesh ralf ralph ram ramesh ramon ramona ran randall randy
ranjit raoul raphael raquel rashid rashmi raul ravi ray raymond rebecca rebekah reed reese regina reid reinhard remco remi remy rene renee renata renato reza rhea rhiannon rhys ricardo riccardo rich richard richie rick ricky riley rimma rishi rita ritesh ritu rob robb
robbie robert roberta roberto robin rochelle rod roderick rodney rodolfo rodrigo roger rohan rohit roland rolf roman romain romeo ron ronald ronan ronnie rory rosa rosalind rosanna rosario rose rosemary ross rowan roxanne roy ruben ruby rudi rudolf rudy rui
rune rupert russ russell rusty ruth ryan sabine sabrina sachin sadie said sal salim sally salma salman salvador sam samantha sami samir samuel sandeep sander sandi sandra sandro sandy sanjay sanjeev santiago santosh sara sarah saron sasha saskia satish satya saul
saurabh savannah scott sean sebastian sebastien selena selina serena serge sergei sergey sergio seth shaila shane shannon shankar sharon shashank shaun shauna shawn shawna sheila shelby sheldon shelley shelly sherry shilpa shirley shiva shivani shreya shriram shubham shweta sid siddharth
siegfried sierra silke silvia simon simona simone sina sine sinead siobhan slava slavik smita sofia sofie solomon sonia sonja sonya sophia sophie soren spencer srikanth srinivas stacey stacy stan stanislav stanley stefan stefania stefanie stefano steffen stella stephan stephane
stephanie stephen sterling steve steven stewart stuart sudha sue suman sumit sunil sunita suresh susan susana susanna susanne susie suzanne suzy sven svetlana swati sybil sydney sylvain sylvester sylvia sylvie syrus takashi takeshi tal tamar tamara tammy tanja tanner tanvi tanya tara tariq
tarun tatiana taylor ted teresa terrance terrence terri terry tess tessa thea theo theodor theodore theresa therese thiago thibault thierry thijs thomas thorsten tia tiago tiffany tim timo timothy tina tino tobias tobin tobi toby todd tom tomas tomasz tomaz tommaso tommy toni tony torben
torsten tracey tracy travis trent trevor trey trina trisha tristan troy tuomas tushar tyler tyrone udo ulf ulrich ulrike umair umar uma umesh ursula ute uwe vadim val valentin valentina valeria valerie valery vanessa varun vasily vera vernon veronica veronika veronique vesa vicki vicky victor victoria
vidya vijay vikas vikram viktor viktoria vince vincent vincenzo vineet vinod viola violet virginia vishal vishnu vitaly vito vivek vivian vlad vladimir vojtech volker wade walt walter wanda wang warren wayne wei wendy werner wes wesley whitney wilfred wilhelm will willem william willie willy wim
winston wojciech wolfgang wouter xavier xin yael yan yana yang yann yannick yara yaroslav yash yasmin yasser yogesh yohan yolanda yoshi yosuke yuan yuki yulia yuri yusuf yves yvette yvonne zac zach zachary zack zara zeev zhang zhen zoe zohar zoltan zuzana`.split(
    /\s+/,
  ),
);
